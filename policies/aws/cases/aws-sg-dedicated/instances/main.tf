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

resource "aws_security_group" "own" {
  name   = "own"
  vpc_id = aws_vpc.main.id
}

resource "aws_default_security_group" "main" {
  vpc_id = aws_vpc.main.id
}

data "aws_security_group" "shared" {
  name = "shared"
}

data "aws_security_group" "default" {
  name = "default"
}

resource "aws_instance" "own" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  vpc_security_group_ids = [aws_security_group.own.id]
}

resource "aws_instance" "found" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  vpc_security_group_ids = [data.aws_security_group.shared.id]
}

resource "aws_instance" "by_name" {
  ami             = "ami-0a1b2c3d4e5f60718"
  instance_type   = "t3.micro"
  security_groups = [aws_security_group.own.name]
}

resource "aws_instance" "none" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}

resource "aws_instance" "default_of_vpc" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  vpc_security_group_ids = [aws_vpc.main.default_security_group_id]
}

resource "aws_instance" "adopted_default" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  vpc_security_group_ids = [aws_default_security_group.main.id]
}

resource "aws_instance" "found_default" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  vpc_security_group_ids = [data.aws_security_group.default.id]
}

resource "aws_instance" "both" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  vpc_security_group_ids = [aws_security_group.own.id, aws_vpc.main.default_security_group_id]
}

resource "aws_instance" "default_by_name" {
  ami             = "ami-0a1b2c3d4e5f60718"
  instance_type   = "t3.micro"
  security_groups = ["default"]
}

resource "aws_instance" "written" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  vpc_security_group_ids = ["sg-0a1b2c3d4e5f60718"]
}
