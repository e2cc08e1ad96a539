terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "6.25.0" }
  }
}

provider "aws" {
  region = "eu-central-1"
}

variable "name" {
  type    = string
  default = "example-by-variable"
}

resource "terraform_data" "choice" {
  input = true
}

resource "aws_s3_bucket" "enabled" {
  bucket = "example-enabled"
}

resource "aws_s3_bucket_versioning" "enabled" {
  bucket = aws_s3_bucket.enabled.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "suspended" {
  bucket = "example-suspended"
}

resource "aws_s3_bucket_versioning" "suspended" {
  bucket = aws_s3_bucket.suspended.id

  versioning_configuration {
    status = "Suspended"
  }
}

resource "aws_s3_bucket" "none" {
  bucket = "example-none"
}

resource "aws_s3_bucket" "unnamed_none" {
}

resource "aws_s3_bucket" "locked" {
  bucket              = "example-locked"
  object_lock_enabled = true
}

resource "aws_s3_bucket" "by_variable" {
  bucket = var.name
}

resource "aws_s3_bucket_versioning" "by_variable" {
  bucket = var.name

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "decided_later" {
  bucket = "example-decided-later"
}

resource "aws_s3_bucket_versioning" "decided_later" {
  bucket = aws_s3_bucket.decided_later.id

  versioning_configuration {
    status = terraform_data.choice.output ? "Enabled" : "Suspended"
  }
}
