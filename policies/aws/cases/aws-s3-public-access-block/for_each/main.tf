terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "6.25.0" }
  }
}

provider "aws" {
  region = "eu-central-1"
}

locals {
  buckets = { logs = true, site = false }
}

resource "aws_s3_bucket" "main" {
  for_each = local.buckets
  bucket   = "example-${each.key}"
}

resource "aws_s3_bucket_public_access_block" "main" {
  for_each                = local.buckets
  bucket                  = aws_s3_bucket.main[each.key].id
  block_public_acls       = each.value
  block_public_policy     = each.value
  ignore_public_acls      = each.value
  restrict_public_buckets = each.value
}

resource "aws_s3_bucket" "chained" {
  for_each = toset(["a", "b"])
  bucket   = "example-${each.key}"
}

resource "aws_s3_bucket_public_access_block" "chained" {
  for_each                = aws_s3_bucket.chained
  bucket                  = each.value.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = each.key == "a"
}
