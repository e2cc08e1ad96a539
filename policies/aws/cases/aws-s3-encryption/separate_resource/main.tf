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

resource "aws_kms_key" "main" {}

resource "aws_s3_bucket" "s3_keys" {
  bucket = "example-s3-keys"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "s3_keys" {
  bucket = aws_s3_bucket.s3_keys.id

  rule {
    bucket_key_enabled = true

    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

resource "aws_s3_bucket" "kms" {
  bucket = "example-kms"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "kms" {
  bucket = aws_s3_bucket.kms.bucket

  rule {
    bucket_key_enabled = true

    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.main.arn
    }
  }
}

resource "aws_s3_bucket" "none" {
  bucket = "example-none"
}

resource "aws_s3_bucket" "unnamed_none" {
}

resource "aws_s3_bucket" "by_variable" {
  bucket = var.name
}

resource "aws_s3_bucket_server_side_encryption_configuration" "by_variable" {
  bucket = var.name

  rule {
    bucket_key_enabled = true

    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

resource "aws_s3_bucket" "written" {
  bucket = "example-written"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "written" {
  bucket = "example-written"

  rule {
    bucket_key_enabled = true

    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

resource "aws_s3_bucket" "key_only" {
  bucket = "example-key-only"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "key_only" {
  bucket = aws_s3_bucket.key_only.id

  rule {
    bucket_key_enabled = true
  }
}
