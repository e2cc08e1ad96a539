variable "vpc_id" {
  type = string
}

resource "aws_security_group" "this" {
  count  = 1
  name   = "server"
  vpc_id = var.vpc_id
}

resource "aws_default_security_group" "this" {
  vpc_id = var.vpc_id
}

output "id" {
  value = one(aws_security_group.this[*].id)
}

output "default_id" {
  value = aws_default_security_group.this.id
}
