-- Pages of a device class, a model and a framework read the current points of one of them.
create index point_current_device on point (workspace, device_class) where to_seq is null;
-- A framework is held against others by what shares a model and a device with it.
create index point_current_model on point (workspace, model, device_class, runtime) where to_seq is null;
create index point_current_runtime on point (workspace, runtime) where to_seq is null;
