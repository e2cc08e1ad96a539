variable "name" {
  type = string
}

variable "subnet_ids" {
  type = list(string)
}

resource "aws_db_subnet_group" "this" {
  name       = var.name
  subnet_ids = var.subnet_ids
}

resource "aws_db_instance" "this" {
  identifier           = var.name
  instance_class       = "db.t3.micro"
  db_subnet_group_name = aws_db_subnet_group.this.name
}
