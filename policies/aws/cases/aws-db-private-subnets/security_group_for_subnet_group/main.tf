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

resource "aws_db_instance" "main" {
  identifier           = "main"
  instance_class       = "db.t3.micro"
  db_subnet_group_name = aws_vpc.main.default_security_group_id
}
