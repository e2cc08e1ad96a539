variable "window" {
  type    = string
  default = null
}

resource "aws_rds_cluster" "this" {
  engine                      = "aurora-postgresql"
  master_username             = "app"
  manage_master_user_password = true
  preferred_backup_window     = var.window
}
