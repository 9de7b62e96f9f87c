System.Console.WriteLine("Avesa.Validation.Emulator");
