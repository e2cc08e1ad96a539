terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "6.25.0" }
  }
}

provider "aws" {
  region = "eu-central-1"
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "a" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_db_subnet_group" "main" {
  name       = "main"
  subnet_ids = [aws_subnet.a.id]
}

module "right" {
  source               = "./database"
  db_subnet_group_name = aws_db_subnet_group.main.id
}

module "wrong" {
  source               = "./database"
  db_subnet_group_name = aws_vpc.main.default_security_group_id
}
