"""Run the command line by `python -m rashomon`."""

from rashomon.cli.main import main

if __name__ == "__main__":
    main()
