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

data "aws_ssm_parameter" "linux" {
  name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"
}

resource "aws_ami_copy" "encrypted" {
  name              = "encrypted"
  source_ami_id     = data.aws_ami.linux.id
  source_ami_region = "eu-central-1"
  encrypted         = true
}

variable "given" {
  type = string
}

variable "settings" {
  type = object({ ami = string })
}

variable "with_default" {
  type    = string
  default = "ami-0a1b2c3d4e5f60718"
}

variable "overridden" {
  type    = string
  default = "ami-0a1b2c3d4e5f60718"
}

locals {
  found   = data.aws_ami.linux.id
  written = "ami-0a1b2c3d4e5f60718"
  table   = { eu-central-1 = "ami-0a1b2c3d4e5f60718" }
}

data "aws_region" "current" {
  region = "eu-central-1"
}

resource "aws_instance" "data_source" {
  ami           = data.aws_ami.linux.id
  instance_type = "t3.micro"
}

resource "aws_instance" "parameter" {
  ami           = nonsensitive(data.aws_ssm_parameter.linux.value)
  instance_type = "t3.micro"
}

resource "aws_instance" "copy" {
  ami           = aws_ami_copy.encrypted.id
  instance_type = "t3.micro"
}

resource "aws_instance" "given" {
  ami           = var.given
  instance_type = "t3.micro"
}

resource "aws_instance" "given_in_an_object" {
  ami           = var.settings.ami
  instance_type = "t3.micro"
}

resource "aws_instance" "overridden" {
  ami           = var.overridden
  instance_type = "t3.micro"
}

resource "aws_instance" "by_local" {
  ami           = local.found
  instance_type = "t3.micro"
}

resource "aws_instance" "written" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}

resource "aws_instance" "default" {
  ami           = var.with_default
  instance_type = "t3.micro"
}

resource "aws_instance" "written_in_a_local" {
  ami           = local.written
  instance_type = "t3.micro"
}

resource "aws_instance" "table_of_regions" {
  ami           = local.table[data.aws_region.current.region]
  instance_type = "t3.micro"
}

resource "aws_instance" "given_or_found" {
  ami           = var.given != "" ? var.given : data.aws_ami.linux.id
  instance_type = "t3.micro"
}
