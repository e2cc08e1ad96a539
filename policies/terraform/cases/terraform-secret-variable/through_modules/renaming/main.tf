variable "value" {
  type = string
}

module "database" {
  source   = "../database"
  password = var.value
}
