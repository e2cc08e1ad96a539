terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "6.25.0" }
  }
}

provider "aws" {
  region = "eu-central-1"
}

variable "db_password" {
  type = string
}

variable "right" {
  type      = string
  sensitive = true
}

variable "renamed" {
  type = string
}

module "open" {
  source   = "./database"
  password = var.db_password
}

module "right" {
  source   = "./database"
  password = var.right
}

module "renamed" {
  source = "./renaming"
  value  = var.renamed
}
