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

resource "aws_subnet" "a" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_launch_template" "direct" {
  name                   = "direct"
  vpc_security_group_ids = [aws_security_group.own.id]
}

resource "aws_launch_template" "interface" {
  name = "interface"

  network_interfaces {
    security_groups = [aws_security_group.own.id]
  }
}

resource "aws_launch_template" "none" {
  name = "none"
}

resource "aws_instance" "template" {
  launch_template {
    id = aws_launch_template.direct.id
  }
}

resource "aws_instance" "template_interface" {
  launch_template {
    name = aws_launch_template.interface.name
  }
}

resource "aws_instance" "template_without" {
  launch_template {
    id = aws_launch_template.none.id
  }
}

resource "aws_instance" "template_of_elsewhere" {
  launch_template {
    id = "lt-0a1b2c3d4e5f60718"
  }
}

resource "aws_network_interface" "own" {
  subnet_id       = aws_subnet.a.id
  security_groups = [aws_security_group.own.id]
}

resource "aws_network_interface" "none" {
  subnet_id = aws_subnet.a.id
}

resource "aws_instance" "interface" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  network_interface {
    network_interface_id = aws_network_interface.own.id
    device_index         = 0
  }
}

resource "aws_instance" "interface_without" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  primary_network_interface {
    network_interface_id = aws_network_interface.none.id
  }
}
