terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "6.25.0" }
  }
}

provider "aws" {
  region = "eu-central-1"
}

variable "encrypted" {
  type    = bool
  default = true
}

resource "terraform_data" "choice" {
  input = true
}

resource "aws_db_instance" "encrypted" {
  identifier        = "encrypted"
  instance_class    = "db.t3.micro"
  storage_encrypted = true
}

resource "aws_db_instance" "by_variable" {
  identifier        = "by_variable"
  instance_class    = "db.t3.micro"
  storage_encrypted = var.encrypted
}

resource "aws_db_instance" "not_said" {
  identifier     = "not_said"
  instance_class = "db.t3.micro"
}

resource "aws_db_instance" "said_not" {
  identifier        = "said_not"
  instance_class    = "db.t3.micro"
  storage_encrypted = false
}

resource "aws_db_instance" "key_alone" {
  identifier     = "key_alone"
  instance_class = "db.t3.micro"
  kms_key_id     = "arn:aws:kms:eu-central-1:123456789012:key/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"
}

resource "aws_db_instance" "decided_later" {
  identifier        = "decided_later"
  instance_class    = "db.t3.micro"
  storage_encrypted = terraform_data.choice.output
}

resource "aws_db_instance" "several" {
  for_each          = { first = true, second = false }
  instance_class    = "db.t3.micro"
  storage_encrypted = each.value
}
