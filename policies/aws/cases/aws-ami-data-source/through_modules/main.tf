terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "6.25.0" }
  }
}

provider "aws" {
  region = "eu-central-1"
}

data "aws_ami" "linux" {
  most_recent = true
  owners      = ["amazon"]

  filter {
    name   = "name"
    values = ["al2023-ami-*-x86_64"]
  }
}

variable "image" {
  type = string
}

module "found" {
  source = "./server"
  ami    = data.aws_ami.linux.id
}

module "given" {
  source = "./server"
  ami    = var.image
}

module "written" {
  source = "./server"
  ami    = "ami-0a1b2c3d4e5f60718"
}
