variable "ami" {
  type = string
}

resource "aws_instance" "this" {
  count         = 2
  ami           = var.ami
  instance_type = "t3.micro"
}
