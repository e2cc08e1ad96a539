terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "6.25.0" }
  }
}

provider "aws" {
  region = "eu-central-1"

  default_tags {
    tags = { Environment = "dev", Repository = "example/infra", Author = "platform", Project = "shop", ManagedBy = "terraform" }
  }
}

provider "aws" {
  alias  = "untagged"
  region = "us-east-1"
}

resource "aws_s3_bucket" "tagged" {
  bucket = "example-tagged"
}

resource "aws_s3_bucket" "more" {
  bucket = "example-more"
  tags   = { Name = "more" }
}

resource "aws_s3_bucket" "untagged" {
  bucket   = "example-untagged"
  provider = aws.untagged
}

resource "aws_s3_bucket" "untagged_tagged" {
  bucket   = "example-untagged-tagged"
  provider = aws.untagged
  tags     = { Environment = "dev", Repository = "example/infra", Author = "platform", Project = "shop", ManagedBy = "terraform" }
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

# this type has no tags
resource "aws_route_table_association" "none" {
  subnet_id      = aws_subnet.named_by_vpc.id
  route_table_id = "rtb-0a1b2c3d4e5f60718"
}

# one value is known after the apply only, and then no tag of tags_all is known
resource "aws_subnet" "named_by_vpc" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.1.0/24"
  tags       = { Name = "${aws_vpc.main.id}-a" }
}
