terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "6.25.0" }
  }
}

provider "aws" {
  region = "eu-central-1"
}

resource "aws_s3_bucket" "enabled" {
  bucket = "example-enabled"

  versioning {
    enabled = true
  }
}

resource "aws_s3_bucket" "disabled" {
  bucket = "example-disabled"

  versioning {
    enabled = false
  }
}

resource "aws_s3_bucket" "being_suspended" {
  bucket = "example-being-suspended"

  versioning {
    enabled = true
  }
}

resource "aws_s3_bucket_versioning" "being_suspended" {
  bucket = aws_s3_bucket.being_suspended.id

  versioning_configuration {
    status = "Suspended"
  }
}
