-- Pages of a device class, a model and a framework read the current points of one of them.
create index point_current_device on point (workspace, device_class) where to_seq is null;
create index point_current_model on point (workspace, model) where to_seq is null;
create index point_current_runtime on point (workspace, runtime) where to_seq is null;
