variable "public" {
  type    = bool
  default = false
}

resource "aws_db_instance" "this" {
  instance_class      = "db.t3.micro"
  publicly_accessible = var.public
}
