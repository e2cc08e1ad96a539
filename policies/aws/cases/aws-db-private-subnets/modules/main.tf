terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "6.25.0" }
  }
}

provider "aws" {
  region = "eu-central-1"
}

module "network" {
  source = "./network"
  cidr   = "10.0.0.0/16"
}

module "orders" {
  source     = "./database"
  name       = "orders"
  subnet_ids = module.network.private_subnet_ids
}

module "stock" {
  source     = "./database"
  name       = "stock"
  subnet_ids = module.network.public_subnet_ids
}
