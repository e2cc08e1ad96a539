terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "6.25.0" }
  }
}

provider "aws" {
  region = "eu-central-1"
}

variable "password" {
  type = string
}

variable "right" {
  type      = string
  sensitive = true
}

locals {
  password = var.password
}

resource "aws_db_instance" "main" {
  identifier     = "main"
  instance_class = "db.t3.micro"
  password       = local.password
}
