terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "6.25.0" }
  }
}

provider "aws" {
  region = "eu-central-1"
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

module "firewall" {
  source = "./firewall"
  vpc_id = aws_vpc.main.id
}

module "own" {
  source             = "./server"
  security_group_ids = [module.firewall.id]
}

module "default" {
  source             = "./server"
  security_group_ids = [module.firewall.default_id]
}
