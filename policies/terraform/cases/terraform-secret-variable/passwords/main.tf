terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "6.25.0" }
  }
}

provider "aws" {
  region = "eu-central-1"
}

variable "right" {
  type      = string
  sensitive = true
}

variable "optional" {
  type      = string
  sensitive = true
  default   = null
}

variable "empty_default" {
  type      = string
  sensitive = true
  default   = ""
}

variable "open" {
  type = string
}

variable "with_default" {
  type      = string
  sensitive = true
  default   = "hunter2hunter2"
}

variable "open_with_default" {
  type    = string
  default = "hunter2hunter2"
}

variable "in_a_text" {
  type = string
}

variable "username" {
  type = string
}

variable "managed" {
  type    = bool
  default = true
}

variable "generation" {
  type    = number
  default = 1
}

variable "write_only" {
  type      = string
  ephemeral = true
}

variable "write_only_open" {
  type = string
}

variable "unused_password" {
  type = string
}

resource "aws_db_instance" "right" {
  identifier     = "right"
  instance_class = "db.t3.micro"
  username       = var.username
  password       = var.right
}

resource "aws_db_instance" "optional" {
  identifier     = "optional"
  instance_class = "db.t3.micro"
  password       = var.optional
}

resource "aws_db_instance" "empty" {
  identifier     = "empty"
  instance_class = "db.t3.micro"
  password       = var.empty_default
}

resource "aws_db_instance" "open" {
  identifier     = "open"
  instance_class = "db.t3.micro"
  password       = var.open
}

resource "aws_db_instance" "with_default" {
  identifier     = "with_default"
  instance_class = "db.t3.micro"
  password       = var.with_default
}

resource "aws_db_instance" "open_with_default" {
  identifier     = "open_with_default"
  instance_class = "db.t3.micro"
  password       = var.open_with_default
}

resource "aws_db_instance" "in_a_text" {
  identifier     = "in_a_text"
  instance_class = "db.t3.micro"
  password       = "${var.in_a_text}!"
}

resource "aws_db_instance" "managed" {
  identifier                  = "managed"
  instance_class              = "db.t3.micro"
  manage_master_user_password = var.managed
}

resource "aws_db_instance" "write_only" {
  identifier          = "write_only"
  instance_class      = "db.t3.micro"
  password_wo         = var.write_only
  password_wo_version = var.generation
}

resource "aws_db_instance" "write_only_open" {
  identifier          = "write_only_open"
  instance_class      = "db.t3.micro"
  password_wo         = var.write_only_open
  password_wo_version = var.generation
}
