using Avesa.Validation.Cli;

return AvesaCommand.Run(args, Shell.OfProcess());
