terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "6.25.0" }
  }
}

variable "secret_key" {
  type = string
}

variable "access_key" {
  type = string
}

provider "aws" {
  region     = "eu-central-1"
  access_key = var.access_key
  secret_key = var.secret_key
}

resource "aws_s3_bucket" "main" {
  bucket = "example-main"
}
