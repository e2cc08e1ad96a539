terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "6.25.0" }
  }
}

provider "aws" {
  region = "eu-central-1"
}

module "blocked" {
  source = "./bucket"
  name   = "example-blocked"
}

module "open" {
  source = "./bucket"
  name   = "example-open"
  block  = false
}
