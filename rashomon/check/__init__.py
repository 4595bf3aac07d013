"""New articles arrive: what do they put in doubt?"""
