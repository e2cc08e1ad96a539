terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "6.25.0" }
  }
}

provider "aws" {
  region = "eu-central-1"
}

resource "aws_s3_bucket" "main" {
  bucket = "example-main"
}

data "aws_s3_bucket" "other" {
  bucket = "other"
}

locals {
  targets = { main = aws_s3_bucket.main.id, other = data.aws_s3_bucket.other.id }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "all" {
  for_each = local.targets
  bucket   = each.value

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}
