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

resource "aws_s3_bucket" "blocked" {
  bucket = "example-blocked"
}

resource "aws_s3_bucket_public_access_block" "blocked" {
  bucket                  = aws_s3_bucket.blocked.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "by_name" {
  bucket = "example-by-name"
}

resource "aws_s3_bucket_public_access_block" "by_name" {
  bucket                  = aws_s3_bucket.by_name.bucket
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "unnamed" {
}

resource "aws_s3_bucket_public_access_block" "unnamed" {
  bucket                  = aws_s3_bucket.unnamed.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "unnamed_open" {
}

resource "aws_s3_bucket" "written" {
  bucket = "example-written"
}

resource "aws_s3_bucket_public_access_block" "written" {
  bucket                  = "example-written"
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "by_variable" {
  bucket = var.name
}

resource "aws_s3_bucket_public_access_block" "by_variable" {
  bucket                  = var.name
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "half" {
  bucket = "example-half"
}

resource "aws_s3_bucket_public_access_block" "half" {
  bucket                  = aws_s3_bucket.half.id
  block_public_acls       = true
  block_public_policy     = false
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "three" {
  bucket = "example-three"
}

resource "aws_s3_bucket_public_access_block" "three" {
  bucket              = aws_s3_bucket.three.id
  block_public_acls   = true
  block_public_policy = true
  ignore_public_acls  = true
}

resource "aws_s3_bucket" "none" {
  bucket = "example-none"
}

resource "aws_s3_bucket" "decided_later" {
  bucket = "example-decided-later"
}

resource "aws_s3_bucket_public_access_block" "decided_later" {
  bucket                  = aws_s3_bucket.decided_later.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = terraform_data.choice.output
}
