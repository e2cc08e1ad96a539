terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "6.25.0" }
  }
}

provider "aws" {
  region = "eu-central-1"
}

module "open" {
  source = "./database"
  public = true
}

module "closed" {
  source = "./database"
}
