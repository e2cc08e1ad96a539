variable "name" {
  type = string
}

variable "block" {
  type    = bool
  default = true
}

resource "aws_s3_bucket" "this" {
  bucket = var.name
}

module "access" {
  source = "../access"
  count  = var.block ? 1 : 0
  bucket = aws_s3_bucket.this.id
}
