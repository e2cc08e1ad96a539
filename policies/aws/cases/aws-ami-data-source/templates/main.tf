terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "6.25.0" }
  }
}

provider "aws" {
  region = "eu-central-1"
}

data "aws_ami" "linux" {
  most_recent = true
  owners      = ["amazon"]

  filter {
    name   = "name"
    values = ["al2023-ami-*-x86_64"]
  }
}

resource "aws_launch_template" "found" {
  name     = "found"
  image_id = data.aws_ami.linux.id
}

resource "aws_launch_template" "resolved_at_launch" {
  name     = "resolved_at_launch"
  image_id = "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"
}

resource "aws_launch_template" "written" {
  name     = "written"
  image_id = "ami-0a1b2c3d4e5f60718"
}

resource "aws_launch_template" "without" {
  name     = "without"
  image_id = null
}

resource "aws_launch_configuration" "found" {
  image_id      = data.aws_ami.linux.image_id
  instance_type = "t3.micro"
}

resource "aws_launch_configuration" "written" {
  image_id      = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}

resource "aws_spot_instance_request" "written" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}

resource "aws_instance" "from_template" {
  launch_template {
    id = aws_launch_template.written.id
  }
}
