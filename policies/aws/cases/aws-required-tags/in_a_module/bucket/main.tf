variable "tags" {
  type = map(string)
}

resource "aws_s3_bucket" "this" {
  count = 2
  tags  = var.tags
}
