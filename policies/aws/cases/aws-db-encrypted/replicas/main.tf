terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "6.25.0" }
  }
}

provider "aws" {
  region = "eu-central-1"
}

resource "aws_kms_key" "main" {}

resource "aws_db_instance" "encrypted" {
  identifier        = "encrypted"
  instance_class    = "db.t3.micro"
  storage_encrypted = true
}

resource "aws_db_instance" "plain" {
  identifier     = "plain"
  instance_class = "db.t3.micro"
}

resource "aws_db_instance" "of_encrypted" {
  identifier          = "of_encrypted"
  instance_class      = "db.t3.micro"
  replicate_source_db = aws_db_instance.encrypted.identifier
}

resource "aws_db_instance" "of_encrypted_by_arn" {
  identifier          = "of_encrypted_by_arn"
  instance_class      = "db.t3.micro"
  replicate_source_db = aws_db_instance.encrypted.arn
}

resource "aws_db_instance" "of_plain" {
  identifier          = "of_plain"
  instance_class      = "db.t3.micro"
  replicate_source_db = aws_db_instance.plain.identifier
}

resource "aws_db_instance" "of_elsewhere" {
  identifier          = "of_elsewhere"
  instance_class      = "db.t3.micro"
  replicate_source_db = "orders"
}

resource "aws_db_instance" "of_another_region" {
  identifier          = "of_another_region"
  instance_class      = "db.t3.micro"
  replicate_source_db = "arn:aws:rds:us-east-1:123456789012:db:orders"
  kms_key_id          = aws_kms_key.main.arn
}
