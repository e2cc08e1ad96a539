terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "6.25.0" }
  }
}

provider "aws" {
  region = "eu-central-1"
}

provider "aws" {
  alias  = "other_account"
  region = "eu-central-1"
}

resource "aws_s3_account_public_access_block" "main" {
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "here" {
  bucket = "example-here"
}

resource "aws_s3_bucket" "there" {
  bucket   = "example-there"
  provider = aws.other_account
}
