terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "6.25.0" }
  }
}

provider "aws" {
  region = "eu-central-1"
}

variable "ports" {
  type    = list(number)
  default = [80, 443]
}

resource "terraform_data" "port" {
  input = 8080
}

resource "terraform_data" "source" {
  input = "198.51.100.0/24"
}

resource "aws_security_group" "web" {
  dynamic "ingress" {
    for_each = var.ports
    content {
      protocol    = "tcp"
      from_port   = ingress.value
      to_port     = ingress.value
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
}

resource "aws_security_group" "admin" {
  dynamic "ingress" {
    for_each = [443, 8443]
    content {
      protocol    = "tcp"
      from_port   = ingress.value
      to_port     = ingress.value
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
}

resource "aws_security_group" "port_decided_later" {
  ingress {
    protocol    = "tcp"
    from_port   = terraform_data.port.output
    to_port     = terraform_data.port.output
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "source_decided_later" {
  ingress {
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = [terraform_data.source.output]
  }
}

resource "aws_security_group" "web_for_whomever" {
  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = [terraform_data.source.output]
  }
}
