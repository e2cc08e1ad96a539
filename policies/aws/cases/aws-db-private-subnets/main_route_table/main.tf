terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "6.25.0" }
  }
}

provider "aws" {
  region = "eu-central-1"
}

resource "aws_vpc" "plain" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_internet_gateway" "plain" {
  vpc_id = aws_vpc.plain.id
}

resource "aws_subnet" "plain" {
  vpc_id     = aws_vpc.plain.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_db_subnet_group" "plain" {
  name       = "plain"
  subnet_ids = [aws_subnet.plain.id]
}

resource "aws_db_instance" "plain" {
  identifier           = "plain"
  instance_class       = "db.t3.micro"
  db_subnet_group_name = aws_db_subnet_group.plain.name
}

resource "aws_vpc" "opened" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_internet_gateway" "opened" {
  vpc_id = aws_vpc.opened.id
}

resource "aws_subnet" "opened" {
  vpc_id     = aws_vpc.opened.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_db_subnet_group" "opened" {
  name       = "opened"
  subnet_ids = [aws_subnet.opened.id]
}

resource "aws_db_instance" "opened" {
  identifier           = "opened"
  instance_class       = "db.t3.micro"
  db_subnet_group_name = aws_db_subnet_group.opened.name
}

resource "aws_vpc" "extended" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_internet_gateway" "extended" {
  vpc_id = aws_vpc.extended.id
}

resource "aws_subnet" "extended" {
  vpc_id     = aws_vpc.extended.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_db_subnet_group" "extended" {
  name       = "extended"
  subnet_ids = [aws_subnet.extended.id]
}

resource "aws_db_instance" "extended" {
  identifier           = "extended"
  instance_class       = "db.t3.micro"
  db_subnet_group_name = aws_db_subnet_group.extended.name
}

resource "aws_vpc" "replaced" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_internet_gateway" "replaced" {
  vpc_id = aws_vpc.replaced.id
}

resource "aws_subnet" "replaced" {
  vpc_id     = aws_vpc.replaced.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_db_subnet_group" "replaced" {
  name       = "replaced"
  subnet_ids = [aws_subnet.replaced.id]
}

resource "aws_db_instance" "replaced" {
  identifier           = "replaced"
  instance_class       = "db.t3.micro"
  db_subnet_group_name = aws_db_subnet_group.replaced.name
}

resource "aws_vpc" "moved" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_internet_gateway" "moved" {
  vpc_id = aws_vpc.moved.id
}

resource "aws_subnet" "moved" {
  vpc_id     = aws_vpc.moved.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_db_subnet_group" "moved" {
  name       = "moved"
  subnet_ids = [aws_subnet.moved.id]
}

resource "aws_db_instance" "moved" {
  identifier           = "moved"
  instance_class       = "db.t3.micro"
  db_subnet_group_name = aws_db_subnet_group.moved.name
}

# the main route table itself
resource "aws_default_route_table" "opened" {
  default_route_table_id = aws_vpc.opened.default_route_table_id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.opened.id
  }
}

# a route that is added to it
resource "aws_route" "extended" {
  route_table_id         = aws_vpc.extended.main_route_table_id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.extended.id
}

# another table in its place
resource "aws_route_table" "replaced" {
  vpc_id = aws_vpc.replaced.id
}

resource "aws_route" "replaced" {
  route_table_id         = aws_route_table.replaced.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.replaced.id
}

resource "aws_main_route_table_association" "replaced" {
  vpc_id         = aws_vpc.replaced.id
  route_table_id = aws_route_table.replaced.id
}

# an open main route table that the subnet does not use
resource "aws_default_route_table" "moved" {
  default_route_table_id = aws_vpc.moved.default_route_table_id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.moved.id
  }
}

resource "aws_route_table" "moved" {
  vpc_id = aws_vpc.moved.id
}

resource "aws_route_table_association" "moved" {
  subnet_id      = aws_subnet.moved.id
  route_table_id = aws_route_table.moved.id
}
