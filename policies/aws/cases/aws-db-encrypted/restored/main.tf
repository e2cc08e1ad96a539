terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "6.25.0" }
  }
}

provider "aws" {
  region = "eu-central-1"
}

data "aws_db_snapshot" "plain" {
  db_snapshot_identifier = "plain"
}

resource "aws_db_instance" "of_plain_snapshot" {
  identifier          = "of_plain_snapshot"
  instance_class      = "db.t3.micro"
  snapshot_identifier = data.aws_db_snapshot.plain.id
}

resource "aws_db_instance" "of_elsewhere" {
  identifier          = "of_elsewhere"
  instance_class      = "db.t3.micro"
  snapshot_identifier = "orders-2026"
}

resource "aws_db_instance" "encrypted" {
  identifier          = "encrypted"
  instance_class      = "db.t3.micro"
  snapshot_identifier = "orders-2026"
  storage_encrypted   = true
}

resource "aws_db_instance" "source" {
  identifier        = "source"
  instance_class    = "db.t3.micro"
  storage_encrypted = true
}

resource "aws_db_instance" "of_a_moment" {
  identifier     = "of_a_moment"
  instance_class = "db.t3.micro"

  restore_to_point_in_time {
    source_db_instance_identifier = aws_db_instance.source.identifier
    use_latest_restorable_time    = true
  }
}
