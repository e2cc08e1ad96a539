module "left_out" {
  source = "./cluster"
}

module "given" {
  source = "./cluster"
  window = "03:00-04:00"
}
