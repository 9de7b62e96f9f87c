using Avesa.Validation.Cli;

return AvesaCommand.Run(args, Console.Out, Console.Error, TimeProvider.System, Environment.GetEnvironmentVariable);
