terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "6.25.0" }
  }
}

provider "aws" {
  region = "eu-central-1"

  default_tags {
    tags = { Environment = "dev", Repository = "example/infra", ManagedBy = "terraform" }
  }
}

module "right" {
  source = "./bucket"
  tags   = { Author = "platform", Project = "shop" }
}

module "wrong" {
  source = "./bucket"
  tags   = { Author = "platform" }
}
