terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "6.25.0" }
  }
}

provider "aws" {
  region = "eu-central-1"
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "a" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_db_subnet_group" "main" {
  name       = "main"
  subnet_ids = [aws_subnet.a.id]
}

data "aws_db_subnet_group" "existing" {
  name = "existing"
}

resource "aws_db_instance" "by_name" {
  identifier           = "by_name"
  instance_class       = "db.t3.micro"
  db_subnet_group_name = aws_db_subnet_group.main.name
}

resource "aws_db_instance" "by_id" {
  identifier           = "by_id"
  instance_class       = "db.t3.micro"
  db_subnet_group_name = aws_db_subnet_group.main.id
}

resource "aws_db_instance" "like_another" {
  identifier           = "like_another"
  instance_class       = "db.t3.micro"
  db_subnet_group_name = aws_db_instance.by_name.db_subnet_group_name
}

resource "aws_db_instance" "found" {
  identifier           = "found"
  instance_class       = "db.t3.micro"
  db_subnet_group_name = data.aws_db_subnet_group.existing.name
}

resource "aws_db_instance" "security_group" {
  identifier           = "security_group"
  instance_class       = "db.t3.micro"
  db_subnet_group_name = aws_vpc.main.default_security_group_id
}

resource "aws_db_instance" "subnet" {
  identifier           = "subnet"
  instance_class       = "db.t3.micro"
  db_subnet_group_name = aws_subnet.a.id
}

resource "aws_db_instance" "written_id" {
  identifier           = "written_id"
  instance_class       = "db.t3.micro"
  db_subnet_group_name = "sg-0a1b2c3d4e5f60718"
}

resource "aws_db_instance" "written_name" {
  identifier           = "written_name"
  instance_class       = "db.t3.micro"
  db_subnet_group_name = "another"
}

resource "aws_db_instance" "none" {
  identifier     = "none"
  instance_class = "db.t3.micro"
}

resource "aws_rds_cluster" "main" {
  engine               = "aurora-mysql"
  db_subnet_group_name = aws_db_subnet_group.main.name
}

resource "aws_rds_cluster_instance" "main" {
  cluster_identifier   = aws_rds_cluster.main.id
  engine               = aws_rds_cluster.main.engine
  instance_class       = "db.r6g.large"
  db_subnet_group_name = aws_rds_cluster.main.db_subnet_group_name
}
