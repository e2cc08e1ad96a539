terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "6.25.0" }
  }
}

provider "aws" {
  region = "eu-central-1"
}

resource "aws_default_vpc" "main" {}

resource "aws_default_subnet" "a" {
  availability_zone = "eu-central-1a"
}

resource "aws_subnet" "added" {
  vpc_id     = aws_default_vpc.main.id
  cidr_block = "10.0.200.0/24"
}

resource "aws_db_subnet_group" "default" {
  name       = "default"
  subnet_ids = [aws_default_subnet.a.id]
}

resource "aws_db_subnet_group" "added" {
  name       = "added"
  subnet_ids = [aws_subnet.added.id]
}

resource "aws_db_instance" "default_subnet" {
  identifier           = "default_subnet"
  instance_class       = "db.t3.micro"
  db_subnet_group_name = aws_db_subnet_group.default.name
}

resource "aws_db_instance" "added" {
  identifier           = "added"
  instance_class       = "db.t3.micro"
  db_subnet_group_name = aws_db_subnet_group.added.name
}
