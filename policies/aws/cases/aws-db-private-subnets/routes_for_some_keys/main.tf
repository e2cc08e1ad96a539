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

resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id
}

variable "subnets" {
  type = map(object({ cidr = string, public = bool }))
  default = {
    front = { cidr = "10.0.0.0/24", public = true }
    data  = { cidr = "10.0.1.0/24", public = false }
  }
}

resource "aws_subnet" "main" {
  for_each   = var.subnets
  vpc_id     = aws_vpc.main.id
  cidr_block = each.value.cidr
}

resource "aws_route_table" "main" {
  for_each = var.subnets
  vpc_id   = aws_vpc.main.id
}

resource "aws_route" "internet" {
  for_each               = { for name, subnet in var.subnets : name => subnet if subnet.public }
  route_table_id         = aws_route_table.main[each.key].id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.main.id
}

resource "aws_route_table_association" "main" {
  for_each       = var.subnets
  subnet_id      = aws_subnet.main[each.key].id
  route_table_id = aws_route_table.main[each.key].id
}

resource "aws_db_subnet_group" "data" {
  name       = "data"
  subnet_ids = [aws_subnet.main["data"].id]
}

resource "aws_db_subnet_group" "front" {
  name       = "front"
  subnet_ids = [aws_subnet.main["front"].id]
}

resource "aws_db_instance" "data" {
  identifier           = "data"
  instance_class       = "db.t3.micro"
  db_subnet_group_name = aws_db_subnet_group.data.name
}

resource "aws_db_instance" "front" {
  identifier           = "front"
  instance_class       = "db.t3.micro"
  db_subnet_group_name = aws_db_subnet_group.front.name
}
