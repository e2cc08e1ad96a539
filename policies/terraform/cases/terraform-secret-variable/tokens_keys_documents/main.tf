terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "6.25.0" }
  }
}

provider "aws" {
  region = "eu-central-1"
}

variable "auth_token" {
  type = string
}

variable "private_key" {
  type      = string
  sensitive = true
}

variable "preshared_key" {
  type = string
}

variable "creation_token" {
  type = string
}

variable "secret_name" {
  type = string
}

variable "db_password" {
  type = string
}

variable "db_user" {
  type = string
}

variable "kms_key" {
  type = string
}

resource "aws_codebuild_source_credential" "main" {
  auth_type   = "PERSONAL_ACCESS_TOKEN"
  server_type = "GITHUB"
  token       = var.auth_token
}

resource "aws_acm_certificate" "main" {
  certificate_body = "-"
  private_key      = var.private_key
}

resource "aws_efs_file_system" "main" {
  creation_token = var.creation_token
  kms_key_id     = var.kms_key
}

resource "aws_vpn_connection" "main" {
  customer_gateway_id   = "cgw-0a1b2c3d"
  type                  = "ipsec.1"
  tunnel1_preshared_key = var.preshared_key
}

resource "aws_secretsmanager_secret" "main" {
  name = var.secret_name
}

resource "aws_secretsmanager_secret_version" "main" {
  secret_id     = var.secret_name
  secret_string = jsonencode({ user = var.db_user, password = var.db_password })
}
