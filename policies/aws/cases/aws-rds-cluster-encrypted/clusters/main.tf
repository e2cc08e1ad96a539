terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "6.25.0" }
  }
}

provider "aws" {
  region = "eu-central-1"
}

resource "aws_rds_cluster" "encrypted" {
  cluster_identifier = "encrypted"
  engine             = "aurora-mysql"
  storage_encrypted  = true
}

resource "aws_rds_cluster" "plain" {
  cluster_identifier = "plain"
  engine             = "aurora-mysql"
}

resource "aws_rds_cluster" "serverless" {
  cluster_identifier = "serverless"
  engine             = "aurora-mysql"
  engine_mode        = "serverless"
}

resource "aws_rds_cluster" "serverless_plain" {
  cluster_identifier = "serverless-plain"
  engine             = "aurora-mysql"
  engine_mode        = "serverless"
  storage_encrypted  = false
}

resource "aws_rds_cluster" "replica" {
  cluster_identifier            = "replica"
  engine                        = "aurora-mysql"
  replication_source_identifier = aws_rds_cluster.encrypted.arn
}

resource "aws_rds_cluster" "restored" {
  cluster_identifier  = "restored"
  engine              = "aurora-mysql"
  snapshot_identifier = "orders-2026"
}

resource "aws_rds_cluster" "restored_with_key" {
  cluster_identifier  = "restored-with-key"
  engine              = "aurora-mysql"
  snapshot_identifier = "orders-2026"
  kms_key_id          = "arn:aws:kms:eu-central-1:123456789012:key/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"
}
