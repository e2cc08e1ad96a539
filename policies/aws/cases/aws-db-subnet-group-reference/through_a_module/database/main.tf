variable "db_subnet_group_name" {
  type = string
}

resource "aws_db_instance" "this" {
  count                = 2
  instance_class       = "db.t3.micro"
  db_subnet_group_name = var.db_subnet_group_name
}
