terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "6.25.0" }
  }
}

provider "aws" {
  region = "eu-central-1"
}

module "group" {
  source   = "./group"
  for_each = { web = 443, admin = 22 }
  port     = each.value
}
