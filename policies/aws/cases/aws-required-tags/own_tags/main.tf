terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "6.25.0" }
  }
}

provider "aws" {
  region = "eu-central-1"
}

locals {
  tags = { Environment = "dev", Repository = "example/infra", Author = "platform", Project = "shop", ManagedBy = "terraform" }
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
  tags       = merge(local.tags, { Name = "main" })
}

resource "aws_s3_bucket" "all" {
  bucket = "example-all"
  tags   = local.tags
}

resource "aws_s3_bucket" "no_author" {
  bucket = "example-no-author"
  tags   = { Environment = "dev", Repository = "example/infra", Project = "shop", ManagedBy = "terraform" }
}

resource "aws_s3_bucket" "other_case" {
  bucket = "example-other-case"
  tags   = { environment = "dev", repository = "example/infra", author = "platform", project = "shop", managedby = "terraform" }
}

resource "aws_s3_bucket" "none" {
  bucket = "example-none"
}

resource "aws_subnet" "partly_known" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.1.0/24"
  tags       = merge(local.tags, { Name = "${aws_vpc.main.id}-a" })
}

resource "aws_subnet" "partly_known_and_lacking" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.2.0/24"
  tags       = { Environment = "dev", Name = "${aws_vpc.main.id}-b" }
}

resource "terraform_data" "tags" {
  input = local.tags
}

resource "aws_subnet" "decided_later" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.3.0/24"
  tags       = terraform_data.tags.output
}
