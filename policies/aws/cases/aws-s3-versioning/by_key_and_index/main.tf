terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "6.25.0" }
  }
}

provider "aws" {
  region = "eu-central-1"
}

variable "buckets" {
  type    = map(bool)
  default = { state = true, scratch = false }
}

resource "aws_s3_bucket" "main" {
  for_each = var.buckets
  bucket   = "example-${each.key}"
}

resource "aws_s3_bucket_versioning" "main" {
  for_each = var.buckets
  bucket   = aws_s3_bucket.main[each.key].id

  versioning_configuration {
    status = each.value ? "Enabled" : "Suspended"
  }
}

resource "aws_s3_bucket" "counted" {
  count  = 2
  bucket = "example-${count.index}"
}

resource "aws_s3_bucket_versioning" "counted" {
  bucket = aws_s3_bucket.counted[1].id

  versioning_configuration {
    status = "Enabled"
  }
}
