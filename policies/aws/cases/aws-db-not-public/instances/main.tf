terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "6.25.0" }
  }
}

provider "aws" {
  region = "eu-central-1"
}

resource "terraform_data" "choice" {
  input = false
}

resource "aws_db_instance" "not_said" {
  identifier     = "not_said"
  instance_class = "db.t3.micro"
}

resource "aws_db_instance" "private" {
  identifier          = "private"
  instance_class      = "db.t3.micro"
  publicly_accessible = false
}

resource "aws_db_instance" "public" {
  identifier          = "public"
  instance_class      = "db.t3.micro"
  publicly_accessible = true
}

resource "aws_db_instance" "decided_later" {
  identifier          = "decided_later"
  instance_class      = "db.t3.micro"
  publicly_accessible = terraform_data.choice.output
}

resource "aws_db_instance" "counted" {
  count               = 2
  instance_class      = "db.t3.micro"
  publicly_accessible = count.index == 1
}

resource "aws_rds_cluster" "main" {
  cluster_identifier = "main"
  engine             = "aurora-mysql"
}

resource "aws_rds_cluster_instance" "private" {
  cluster_identifier = aws_rds_cluster.main.id
  engine             = aws_rds_cluster.main.engine
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster_instance" "public" {
  cluster_identifier  = aws_rds_cluster.main.id
  engine              = aws_rds_cluster.main.engine
  instance_class      = "db.r6g.large"
  publicly_accessible = true
}
