terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "6.25.0" }
  }
}

provider "aws" {
  region = "eu-central-1"
}

data "aws_vpc" "shared" {
  tags = { Name = "shared" }
}

data "aws_subnets" "private" {
  filter {
    name   = "vpc-id"
    values = [data.aws_vpc.shared.id]
  }
}

data "aws_db_subnet_group" "existing" {
  name = "existing"
}

resource "aws_subnet" "in_shared" {
  vpc_id     = data.aws_vpc.shared.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_db_subnet_group" "found" {
  name       = "found"
  subnet_ids = data.aws_subnets.private.ids
}

resource "aws_db_subnet_group" "written" {
  name       = "written"
  subnet_ids = ["subnet-0a1b2c3d4e5f60718", "subnet-0a1b2c3d4e5f60719"]
}

resource "aws_db_subnet_group" "in_shared" {
  name       = "in_shared"
  subnet_ids = [aws_subnet.in_shared.id]
}

resource "aws_db_instance" "found" {
  identifier           = "found"
  instance_class       = "db.t3.micro"
  db_subnet_group_name = aws_db_subnet_group.found.name
}

resource "aws_db_instance" "written" {
  identifier           = "written"
  instance_class       = "db.t3.micro"
  db_subnet_group_name = aws_db_subnet_group.written.name
}

resource "aws_db_instance" "existing" {
  identifier           = "existing"
  instance_class       = "db.t3.micro"
  db_subnet_group_name = data.aws_db_subnet_group.existing.name
}

resource "aws_db_instance" "named" {
  identifier           = "named"
  instance_class       = "db.t3.micro"
  db_subnet_group_name = "existing"
}

resource "aws_db_instance" "in_shared" {
  identifier           = "in_shared"
  instance_class       = "db.t3.micro"
  db_subnet_group_name = aws_db_subnet_group.in_shared.name
}
