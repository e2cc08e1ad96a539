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

resource "aws_security_group" "own" {
  name   = "own"
  vpc_id = aws_vpc.main.id
}

resource "aws_subnet" "a" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_db_instance" "own" {
  identifier             = "own"
  instance_class         = "db.t3.micro"
  vpc_security_group_ids = [aws_security_group.own.id]
}

resource "aws_db_instance" "none" {
  identifier     = "none"
  instance_class = "db.t3.micro"
}

resource "aws_rds_cluster" "own" {
  cluster_identifier     = "own"
  engine                 = "aurora-mysql"
  vpc_security_group_ids = [aws_security_group.own.id]
}

resource "aws_rds_cluster" "default" {
  cluster_identifier     = "default"
  engine                 = "aurora-mysql"
  vpc_security_group_ids = [aws_vpc.main.default_security_group_id]
}

resource "aws_lb" "own" {
  name            = "own"
  subnets         = [aws_subnet.a.id]
  security_groups = [aws_security_group.own.id]
}

resource "aws_lb" "none" {
  name    = "none"
  subnets = [aws_subnet.a.id]
}

resource "aws_lb" "network" {
  name               = "network"
  subnets            = [aws_subnet.a.id]
  load_balancer_type = "network"
}

resource "aws_lb" "network_own" {
  name               = "network-own"
  subnets            = [aws_subnet.a.id]
  load_balancer_type = "network"
  security_groups    = [aws_security_group.own.id]
}

resource "aws_lb" "network_default" {
  name               = "network-default"
  subnets            = [aws_subnet.a.id]
  load_balancer_type = "network"
  security_groups    = [aws_vpc.main.default_security_group_id]
}

resource "aws_elb" "none" {
  subnets = [aws_subnet.a.id]

  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}

resource "aws_lambda_function" "outside" {
  function_name = "outside"
  role          = "arn:aws:iam::123456789012:role/function"
  handler       = "index.handler"
  runtime       = "nodejs22.x"
  filename      = "function.zip"
}

resource "aws_lambda_function" "own" {
  function_name = "own"
  role          = "arn:aws:iam::123456789012:role/function"
  handler       = "index.handler"
  runtime       = "nodejs22.x"
  filename      = "function.zip"

  vpc_config {
    subnet_ids         = [aws_subnet.a.id]
    security_group_ids = [aws_security_group.own.id]
  }
}

resource "aws_lambda_function" "default" {
  function_name = "default"
  role          = "arn:aws:iam::123456789012:role/function"
  handler       = "index.handler"
  runtime       = "nodejs22.x"
  filename      = "function.zip"

  vpc_config {
    subnet_ids         = [aws_subnet.a.id]
    security_group_ids = [aws_vpc.main.default_security_group_id]
  }
}
