terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "6.25.0" }
  }
}

provider "aws" {
  region = "eu-central-1"
}

resource "aws_db_instance" "none" {
  identifier     = "none"
  instance_class = "db.t3.micro"
}

resource "aws_db_instance" "default" {
  identifier           = "default"
  instance_class       = "db.t3.micro"
  db_subnet_group_name = "default"
}

resource "aws_rds_cluster" "none" {
  engine             = "aurora-mysql"
  cluster_identifier = "none"
}
